import type { DefineCheck, DefinePlugin, Judge } from './plugin-types.ts';

export type * from './plugin-types.ts';

/** Declares the checks of a plugin; its default export. */
export declare const definePlugin: DefinePlugin;

/** Declares a check. Using a kind of evidence that `needs` does not name is a compile error. */
export declare const defineCheck: DefineCheck;

/**
 * Turns what was examined and what was found wrong into a judgement. Nothing examined is not applicable, never a pass;
 * a finding fails the check whatever was examined.
 */
export declare const judge: Judge;
