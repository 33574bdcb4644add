import { promises } from "../../kit/test/promises.mjs";

promises("nextjs", { modules: "copied" });
