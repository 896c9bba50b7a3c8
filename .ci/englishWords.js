// The words of a law, or of messages, in English alone, for the bundle of Excel's functions. All of them come with
// regimes/notes.ts, which the functions fetch when Chinese is spoken, and the pane before it starts.
module.exports = function englishWords(source) {
  const words = JSON.parse(source);
  return JSON.stringify(Object.fromEntries(Object.entries(words).map(([key, { en }]) => [key, { en }])));
};
