// Prints how many times faster the first of each pair of lines is than the second.
'use strict';
const fs = require('fs');

const runs = fs.readFileSync(process.argv[2], 'utf8').split('\n').filter((line) => line.trim()).map((line) => JSON.parse(line));
const ours = runs.filter((_, i) => i % 2 === 0);
const theirs = runs.filter((_, i) => i % 2 === 1);
if (ours.length === 0 || ours.length !== theirs.length) {
  console.error(`ratio: expected pairs of runs, found ${runs.length} runs`);
  process.exit(1);
}

const sorted = (values) => [...values].sort((a, b) => a - b);
const median = (values) => sorted(values)[values.length >> 1];
const range = (values, digits) =>
  `median ${median(values).toFixed(digits)}, ${sorted(values)[0].toFixed(digits)} to ${sorted(values).at(-1).toFixed(digits)}`;

// Texts are counted in tokens, pages in themselves and their bytes.
const amount = (run) => run.pages
  ? `${run.pages} pages, ${(run.bytes / 1e6).toFixed(1)} MB, ${run.characters} characters kept`
  : `${run.texts} texts, ${run.tokens} tokens by its own count`;
const rate = (run, seconds) => run.pages
  ? `${(run.pages / seconds).toFixed(1)} pages/s, ${(run.bytes / 1e6 / seconds).toFixed(1)} MB/s`
  : `${Math.round(run.tokens / seconds)} tokens/s`;

function describe(name, side, note) {
  const seconds = side.map((run) => run.cpuSeconds);
  console.log(`${name}: ${amount(side[0])} (${note})`);
  console.log(`  CPU s a round: ${range(seconds, 3)}; ${rate(side[0], median(seconds))}`);
  console.log(`  ready in ${Math.round(median(side.map((run) => run.loadMilliseconds)))} ms`);
}

const isPages = Boolean(ours[0].pages);
console.log(`${ours[0].processor}; ${ours[0].kernel}`);
describe('hearsay', ours, `${ours[0].runtime}, ${isPages ? 'page bytes to clean article with map' : 'raw text to statements'}`);
describe(theirs[0].system, theirs, `${theirs[0].version}, ${theirs[0].runtime}${isPages ? '' : ', all pipes'}`);
const ratios = theirs.map((run, i) => run.cpuSeconds / ours[i].cpuSeconds);
console.log(`hearsay is ${median(ratios).toFixed(2)} times as fast (${range(ratios, 2)} in ${ratios.length} pairs)`);
