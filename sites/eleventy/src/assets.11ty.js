export const data = {
  pagination: { data: "assets.files", size: 1, alias: "file" },
  permalink: ({ file }) => file.url,
};

export const render = ({ file }) => file.content;
