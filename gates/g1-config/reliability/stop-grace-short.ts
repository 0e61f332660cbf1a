import { declaredServices, placeOf } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';
import { keepsData } from '../../../src/services/identify-service.ts';

/** What the engine gives every container; less is too short to write out what a data store holds. */
const USUAL_MS = 10_000;

export const stopGraceShort = defineCheck({
  meta: {
    id: 'stop-grace-short',
    priority: 'P3',
    title: 'Every data store is given at least ten seconds to stop',
    failureTitle: 'Data stores are killed after less than ten seconds',
    why: 'A data store that is killed before it has written out its data recovers slowly at the next start, or loses it.',
    fix: 'Set `stop_grace_period` to what the data store needs, such as `1m`.',
    impact: 'data lost at a stop',
    effort: 'small',
    references: [
      composeSpec('05-services', 'stop_grace_period'),
      dockerDocs('reference/cli/docker/container/stop', 'docker container stop'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  db:
    image: postgres:16.4
    stop_grace_period: 2s
`,
      },
      good: {
        'compose.yaml': `services:
  db:
    image: postgres:16.4
    stop_grace_period: 1m
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const stores = declaredServices(composeProject).filter(keepsData);
    const findings = stores
      .filter(({ stopGraceMs = USUAL_MS }) => stopGraceMs < USUAL_MS)
      .map((store) => ({
        subject: placeOf(store, 'stop_grace_period'),
        message: 'the data store is given too little time to stop',
        observed: `stop_grace_period of ${(store.stopGraceMs ?? 0) / 1000} s`,
        expected: '10 s or more',
        snippet: serviceSnippet(store, ['stop_grace_period: 1m']),
        evidence: [store.evidence] as const,
      }));
    return judgeDeclared(composeProject, stores, findings, 'no service is known to be a data store');
  },
});
