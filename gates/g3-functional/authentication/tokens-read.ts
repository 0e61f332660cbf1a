import { flowSteps } from '../../../src/derive/flows/flow-steps.ts';
import { issuedToken, lifetimeOf } from '../../../src/derive/flows/token-faults.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { durationText } from '../../../src/shared/duration-text.ts';

export const tokensRead = defineExhibit({
  meta: { id: 'tokens-read', title: 'Tokens that the system issued to flows' },
  needs: ['flowSuite', 'flowRuns'],
  present({ flowRuns }) {
    const rows = flowRuns.flatMap(flowSteps).flatMap(({ flow, name, step, evidence }) => {
      const token = issuedToken(step);
      if (!token) return [];
      const lifetime = lifetimeOf(token.payload);
      const algorithm = token.header['alg'];
      const cells = [
        flow,
        name,
        typeof algorithm === 'string' ? algorithm : 'none',
        lifetime === undefined ? 'not told' : durationText(lifetime),
        Object.keys(token.payload).join(', '),
        token.signature,
      ];
      return [{ cells, evidence: [evidence] }];
    });
    if (rows.length === 0) return { notApplicable: 'no flow that ran read a token that the system issued' };
    return {
      columns: [
        { title: 'Flow' },
        { title: 'Step' },
        { title: 'Algorithm' },
        { title: 'Good for' },
        { title: 'Claims', style: 'code' },
        { title: 'Signature' },
      ],
      rows,
    };
  },
});
