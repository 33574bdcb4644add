import type { Entry, Product } from "./site";

export const isArticle = (entry: Entry) => entry.type === "article";
export const isProduct = (entry: Entry): entry is Product => entry.type === "product";
export const isCollection = (entry: Entry) => entry.type === "collection";
export const isPage = (entry: Entry) => entry.type === "page";
