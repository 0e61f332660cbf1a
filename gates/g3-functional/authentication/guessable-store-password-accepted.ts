import { distinctTargets } from '../../../src/derive/flows/distinct-targets.ts';
import { flowSteps } from '../../../src/derive/flows/flow-steps.ts';
import { factsOf, isGuessable } from '../../../src/derive/flows/token-proofs.ts';
import { environmentSecrets } from '../../../src/derive/secrets/environment-secrets.ts';
import { secretFactsText } from '../../../src/derive/secrets/secret-facts-text.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { owaspSheet } from '../../../src/model/reference.ts';

export const guessableStorePasswordAccepted = defineCheck({
  meta: {
    id: 'guessable-store-password-accepted',
    priority: 'P0',
    title: 'No database or cache let a flow in with a guessable password',
    failureTitle: 'Databases or caches let a flow in with a guessable password',
    why: 'It is proven that the password which anybody would try opens the store with all that is in it.',
    fix: 'Change it in the store and hand it to the services as a secret file (`openssl rand -base64 32`).',
    impact: 'all data readable and writable',
    effort: 'small',
    references: [owaspSheet('Database_Security', 'authentication', 'Authentication')],
  },
  needs: ['flowSuite', 'flowRuns'],
  consults: ['containers'],
  evaluate({ flowSuite, flowRuns, consulted }) {
    const known = environmentSecrets(consulted.containers.pieces);
    const steps = flowRuns.flatMap(flowSteps);
    const opened = distinctTargets(flowSuite.targets).flatMap((target) => {
      const facts = target.secret === undefined ? undefined : factsOf(flowSuite, target.secret);
      const answered = steps.find(({ step: { record, error } }) => {
        const isStore = record?.kind === 'sql' || record?.kind === 'redis' || record?.kind === 'commandstats';
        return isStore && record.target === target.name && error === undefined;
      });
      return facts && answered ? [{ target, facts, answered, evidence: answered.evidence }] : [];
    });
    const findings = opened
      .filter(({ facts }) => isGuessable(facts))
      .map(({ target, facts, answered, evidence }) => {
        const held = known.filter((each) => each.facts.fingerprint === facts.fingerprint);
        const user = target.user === undefined ? '' : ` as ${target.user}`;
        return {
          subject: { ...(target.service !== undefined && { service: target.service }), topic: target.name },
          message: `the password ${target.secret ?? ''} opens ${target.name}${user}, and is guessable`,
          observed: `${answered.flow}, ${answered.name} was answered; the password: ${secretFactsText(facts)}`,
          expected: 'a generated password',
          ...(!facts.knownDefault && { priority: 'P1' as const }),
          evidence: [evidence, flowSuite.evidence, ...new Set(held.map((each) => each.evidence))] as const,
        };
      });
    return judge(opened, findings, 'no flow was let into a store with a password of which something is known');
  },
});
