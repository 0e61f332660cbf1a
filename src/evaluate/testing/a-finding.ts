import type { Finding } from '../../model/check-result.ts';

/** A finding about a service, of which only that is said which a test is about. */
export const aFinding = (service: string, different: Partial<Finding> = {}): Finding => ({
  fingerprint: service,
  priority: 'P1',
  message: 'm',
  observed: 'o',
  expected: 'e',
  fix: 'Mend it.',
  subject: { service },
  evidence: ['E1'],
  ...different,
});
