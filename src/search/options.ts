import { type Choices, choose } from '../options.js';

/**
 * What is repaired before a text is cut into words. Keys do not depend on where a tone stands: what is right in either
 * style needs no repair.
 */
export const REPAIRS: Choices = /* @__PURE__ */ choose({ tonePlacement: 'keep' });
