import { type Check, type CheckMeta, defineCheck, type Judgement } from '../../model/check.ts';
import type { Exhibit } from '../../model/exhibit.ts';
import type { Gate } from '../../model/gate.ts';

/** What checks say of evidence that is E1. */
export const PASS: Judgement = { verdict: 'pass', examined: 1, evidence: ['E1'] };
export const NONE: Judgement = { verdict: 'not-applicable', reason: 'there is none' };
export const FAIL: Judgement = {
  verdict: 'fail',
  examined: 1,
  evidence: ['E1'],
  findings: [{ subject: { service: 'api' }, message: 'm', observed: 'o', expected: 'e', evidence: ['E1'] }],
};

const META: CheckMeta = {
  id: 'sound',
  priority: 'P1',
  title: 'All is sound',
  failureTitle: 'Something is not sound',
  why: 'w',
  fix: 'f',
  impact: 'i',
  effort: 'small',
  references: [],
};

/** A check that says this whatever it is given, or does this; a case states what is different. */
export function aCheck(
  judgement: Judgement | (() => never),
  meta: Partial<CheckMeta> = {},
  needs: Check['needs'] = [],
): Check {
  return defineCheck({
    meta: { ...META, ...meta },
    needs,
    evaluate: () => (typeof judgement === 'function' ? judgement() : judgement),
  });
}

/** A gate of one section, which needs an engine; a case states what is different. */
export function aGate(
  checks: readonly Check[],
  exhibits: readonly Exhibit[] = [],
  different: Partial<Gate> = {},
): Gate {
  return {
    id: 'g2',
    title: 'Runtime audit',
    document: '02',
    heading: 'G2',
    requires: ['engine'],
    next: 'g3',
    sections: [{ id: 'status', title: 'Status', checks, exhibits }],
    ...different,
  };
}
