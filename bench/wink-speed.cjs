// Reads the texts of a JSONL file with wink-nlp, all pipes, and prints the processor time of each round as one JSON line.
'use strict';
const fs = require('fs');
const zlib = require('zlib');

const [file, rounds = '5'] = process.argv.slice(2);
const warmUp = 3;

function readTexts(path) {
  const bytes = fs.readFileSync(path);
  const text = (path.endsWith('.gz') ? zlib.gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').filter((line) => line.trim()).map((line) => JSON.parse(line).text);
}

const started = process.hrtime.bigint();
const model = require('wink-eng-lite-web-model');
const nlp = require('wink-nlp')(model);
const loadMilliseconds = Number(process.hrtime.bigint() - started) / 1e6;
const texts = readTexts(file);

// Every pipe runs while a text is read; nothing is taken out of the result but its length, which costs nothing.
function round() {
  let tokens = 0;
  const before = process.cpuUsage();
  for (const text of texts) tokens += nlp.readDoc(text).tokens().length();
  const spent = process.cpuUsage(before);
  return { tokens, cpuSeconds: (spent.user + spent.system) / 1e6 };
}

for (let i = 0; i < warmUp; i++) round();
const taken = Array.from({ length: Number(rounds) }, round);
const times = taken.map((one) => one.cpuSeconds).sort((a, b) => a - b);
console.log(JSON.stringify({
  system: 'wink-nlp',
  version: require('wink-nlp/package.json').version,
  runtime: `Node.js ${process.version}`,
  texts: texts.length,
  tokens: taken[0].tokens,
  loadMilliseconds,
  cpuSeconds: times[times.length >> 1],
  rounds: taken.map((one) => one.cpuSeconds),
}));
