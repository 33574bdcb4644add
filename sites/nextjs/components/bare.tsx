/** HTML of the shop, in an element that the layout does not see. React leaves what is in it alone, also when the shop's script changes it. */
export const Bare = ({ html }: { html: string }) => <div className="bare" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />;
