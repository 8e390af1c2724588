// Reads the HTML pages of a folder with Mozilla Readability on linkedom, bytes to text content, and prints the processor time of each
// round as one JSON line.
'use strict';
const fs = require('fs');
const path = require('path');

const [folder, rounds = '3', warmUp = '1'] = process.argv.slice(2);
const started = process.hrtime.bigint();
const { parseHTML } = require('linkedom');
const { Readability } = require('@mozilla/readability');
const loadMilliseconds = Number(process.hrtime.bigint() - started) / 1e6;
const pages = fs.readdirSync(folder).filter((name) => name.endsWith('.html')).sort().map((name) => fs.readFileSync(path.join(folder, name)));

function read(bytes) {
  try {
    const { document } = parseHTML(bytes.toString('utf8'));
    return (new Readability(document).parse()?.textContent ?? '').length;
  } catch {
    return 0; // A page that it cannot read costs what was spent on it.
  }
}

function round() {
  let characters = 0;
  const before = process.cpuUsage();
  for (const bytes of pages) characters += read(bytes);
  const spent = process.cpuUsage(before);
  return { characters, cpuSeconds: (spent.user + spent.system) / 1e6 };
}

for (let i = 0; i < Number(warmUp); i++) round();
const taken = Array.from({ length: Number(rounds) }, round);
const times = taken.map((one) => one.cpuSeconds).sort((a, b) => a - b);
console.log(JSON.stringify({
  system: 'Mozilla Readability',
  version: `${require('@mozilla/readability/package.json').version} on linkedom ${require('linkedom/package.json').version}`,
  runtime: `Node.js ${process.version}`,
  pages: pages.length,
  bytes: pages.reduce((sum, bytes) => sum + bytes.length, 0),
  characters: taken[0].characters,
  loadMilliseconds,
  cpuSeconds: times[times.length >> 1],
  rounds: taken.map((one) => one.cpuSeconds),
}));
