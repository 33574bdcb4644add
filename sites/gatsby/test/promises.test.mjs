import { promises } from "../../kit/test/promises.mjs";

// A page's data is a file of its own, which its script reads before it takes the page over.
const dataOf = (page) => (page === "index.html" ? "page-data/index/page-data.json" : `page-data/${page.replace("index.html", "page-data.json")}`);

promises("gatsby", { belongs: (file, page) => file === dataOf(page) });
