#!/usr/bin/env node
import { fdSink } from './fd.js';
import { pack } from './pack.js';

const io = { stdout: fdSink(1, 'stdout'), stderr: fdSink(2, 'stderr') };

pack(process.argv.slice(2), io).then(code => {
  process.exitCode = code;
});
