/** Official names of goods, categories and products are English where nobody printed Chinese ones; who reads aloud must know. */
const HAN = /[\u3400-\u9fff]/;

/** `lang` of a text that stands in a Chinese pane as the source has it. */
export function spokenAs(text: string): { readonly lang?: "en" } {
  return HAN.test(text) ? {} : { lang: "en" };
}
