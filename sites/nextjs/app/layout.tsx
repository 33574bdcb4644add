import type { Viewport } from "next";
import type { ReactNode } from "react";

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

/** Each page brings its own document (components/document.tsx): its body's class, its menu and its shop differ from the next one's. */
export default function Root({ children }: { children: ReactNode }) {
  return children;
}
