// What a plugin imports as `gates/plugin`. It is one file without imports, because it is all that a check has to work
// with where it runs; its types are in plugin.d.mts.

/** Declares the checks of a plugin; its default export. */
export function definePlugin(plugin) {
  return plugin;
}

/** Declares a check. */
export function defineCheck(check) {
  return check;
}

/**
 * Turns what was examined and what was found wrong into a judgement, as the checks of the program do it: nothing
 * examined is not applicable, never a pass; a finding fails the check whatever was examined.
 */
export function judge(examined, findings, whyNotApplicable, unobserved = []) {
  const evidence = [...new Set(examined.map((item) => item.evidence))];
  const open = unobserved.length > 0 ? { unobserved } : {};
  if (findings.length > 0) return { verdict: 'fail', examined: examined.length, evidence, findings, ...open };
  if (examined.length === 0) return { verdict: 'not-applicable', reason: whyNotApplicable, ...open };
  return { verdict: 'pass', examined: examined.length, evidence, ...open };
}
