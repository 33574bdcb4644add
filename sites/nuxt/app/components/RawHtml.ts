import { createStaticVNode } from "vue";

/** HTML as it is, without an element around it. Never for what a visitor wrote: the snapshot's was sanitised, the shop's is ours. */
export default defineComponent({
  props: { html: { type: String, required: true } },
  setup: (props) => () => createStaticVNode(props.html, 1),
});
