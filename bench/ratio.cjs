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

function describe(name, side, note) {
  const seconds = side.map((run) => run.cpuSeconds);
  console.log(`${name}: ${side[0].texts} texts, ${side[0].tokens} tokens by its own count (${note})`);
  console.log(`  CPU s a round: ${range(seconds, 3)}; ${Math.round(side[0].tokens / median(seconds))} tokens/s`);
  console.log(`  ready in ${Math.round(median(side.map((run) => run.loadMilliseconds)))} ms`);
}

console.log(`${ours[0].processor}; ${ours[0].kernel}`);
describe('hearsay', ours, `${ours[0].runtime}, raw text to statements`);
describe('wink-nlp', theirs, `${theirs[0].version}, ${theirs[0].runtime}, all pipes`);
const ratios = theirs.map((run, i) => run.cpuSeconds / ours[i].cpuSeconds);
console.log(`hearsay is ${median(ratios).toFixed(2)} times as fast (${range(ratios, 2)} in ${ratios.length} pairs)`);
