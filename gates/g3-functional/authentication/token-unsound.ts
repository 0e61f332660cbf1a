import { flowSteps } from '../../../src/derive/flows/flow-steps.ts';
import { issuedToken, tokenFaults } from '../../../src/derive/flows/token-faults.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { rfc } from '../../../src/model/reference.ts';

export const tokenUnsound = defineCheck({
  meta: {
    id: 'token-unsound',
    priority: 'P1',
    title: 'Tokens that the system issues are signed, end, and hold no secret',
    failureTitle: 'Tokens that the system issues are unsound',
    why: 'A token without a signature or an end is good for ever, and what it holds is readable by whoever sees it.',
    fix: 'Sign with a fixed algorithm, set `exp`, and put only identifiers into the claims.',
    impact: 'tokens that cannot be taken back',
    effort: 'small',
    references: [rfc(8725, '3', 'Best practices for JSON Web Tokens')],
  },
  needs: ['flowSuite', 'flowRuns'],
  evaluate({ flowRuns }) {
    const tokens = flowRuns.flatMap(flowSteps).flatMap((each) => {
      const token = issuedToken(each.step);
      return token ? [{ ...each, token }] : [];
    });
    const findings = tokens.flatMap(({ flow, name, token, evidence }) =>
      tokenFaults(token).map(({ message, observed, expected }) => ({
        subject: { flow, topic: name },
        message,
        observed,
        expected,
        evidence: [evidence] as const,
      })),
    );
    return judge(tokens, findings, 'no flow that ran read a token that the system issued');
  },
});
