export { runSteps } from './run.js';
export {
  type AbbreviationPass,
  type StepSink,
  type TrackedPart,
  TrackedText,
} from './sink.js';
export { startSteps } from './steps.js';
