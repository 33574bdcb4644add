import { promises } from "../../kit/test/promises.mjs";

promises("hugo");
