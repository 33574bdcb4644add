import { promises } from "../../kit/test/promises.mjs";

promises("nextjs", { modules: "copied", slugs: ["100%-wool", "ünï/a&b", "$z"] });
