import { defineCollection, reference } from "astro:content";
import { z } from "astro/zod";
import type { Offer, Site, Words } from "../kit/site.js";
import { frame, listed, tags } from "./lib/loaders";

const references = <Name extends string>(collection: Name) => z.array(reference(collection)).default([]);

const picture = z.object({ url: z.string(), alt: z.string(), width: z.number().nullable(), height: z.number().nullable(), srcset: z.string().nullable(), sizes: z.string().nullable(), drawn: z.boolean() });

const entry = z.object({
  position: z.number(),
  slug: z.string(),
  path: z.string(),
  url: z.string(),
  title: z.string(),
  seoTitle: z.string(),
  summary: z.string(),
  description: z.string(),
  tags: z.array(z.string()),
  cover: picture,
  images: z.array(picture),
  publishedAt: z.string().nullable(),
});

const related = { articles: references("articles"), products: references("products") };

export const collections = {
  articles: defineCollection({ loader: listed("articles"), schema: entry.extend({ minutes: z.number().nullable(), ...related, next: references("articles") }) }),
  products: defineCollection({ loader: listed("products"), schema: entry.extend({ offer: z.custom<Offer>(), ...related, others: references("products") }) }),
  collections: defineCollection({ loader: listed("collections"), schema: entry.extend(related) }),
  pages: defineCollection({ loader: listed("pages"), schema: entry }),
  tags: defineCollection({
    loader: tags,
    schema: z.object({ position: z.number(), slug: z.string(), url: z.string(), name: z.string(), ...related, collections: references("collections"), pages: references("pages") }),
  }),
  frame: defineCollection({
    loader: frame,
    schema: z.object({ site: z.custom<Site>(), words: z.custom<Words>(), css: z.string(), icon: z.string() }),
  }),
};
