#!/usr/bin/env node
import { run } from './process.js';

run();
