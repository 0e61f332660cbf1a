import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { anExchange } from '../../testing/evidence.ts';
import { anOpenPort, aPortProbe, aTlsPort } from '../../testing/ports.ts';
import { portAnswers } from './port-answers.ts';

type Outcome = Parameters<typeof anOpenPort>[0];

const present = (outcome: Outcome, different: Partial<Parameters<typeof portAnswers.present>[0]> = {}) => {
  const portProbes = [cited(aPortProbe('api', { outcome: anOpenPort(outcome) }))];
  const table = portAnswers.present({ portProbes, httpExchanges: [], redisAccess: [], ...different });
  return 'rows' in table ? table.rows[0]?.cells.slice(1) : table;
};

test.each<[Outcome, string, string]>([
  [aTlsPort(), 'TLSv1.3', 'none'],
  [{ heard: 'tls', tls: { failure: 'alert' } }, 'TLS, without a complete handshake', 'none'],
  [{ heard: 'greeting', protocol: 'SSH', excerpt: 'SSH-2.0-OpenSSH_9.2' }, 'a greeting (SSH)', 'SSH-2.0-OpenSSH_9.2'],
  [{ heard: 'postgres', protocol: 'Postgres' }, 'Postgres, without TLS', 'none'],
  [{ heard: 'silent' }, 'accepts connections and says nothing', 'none'],
  [{ heard: 'closed' }, 'accepts connections and ends them at once', 'none'],
])('%j is shown as %s', (outcome, text, excerpt) => {
  expect(present(outcome)).toEqual(['0.0.0.0:8443', text, excerpt]);
});

test('what was sent nothing is shown as another reading has it', () => {
  const exchange = cited(anExchange('api', { containerPort: 8443 }));
  expect(present({}, { httpExchanges: [exchange] })).toContain('plain HTTP');
  const access = { service: 'api', container: 'shop-api-1', evidence: 'E2' as const };
  expect(present({}, { redisAccess: [{ ...access, anonymous: 'refused' }] })).toContain(
    'Redis, and asks for a password',
  );
  expect(present({})).toContain('accepts connections; nothing was sent');
});

test('a port that could not be tried says why', () => {
  const failure = { kind: 'failure', code: 'not-reachable', message: 'the loopback of another host' } as const;
  const portProbes = [cited(aPortProbe('api', { outcome: failure }))];
  expect(portAnswers.present({ portProbes, httpExchanges: [], redisAccess: [] })).toMatchObject({
    rows: [{ cells: ['api', '0.0.0.0:8443', 'not tried: the loopback of another host', 'none'] }],
  });
});

test('has nothing to show when nothing is published', () => {
  expect(portAnswers.present({ portProbes: [], httpExchanges: [], redisAccess: [] })).toEqual({
    notApplicable: 'no running container publishes a TCP port',
  });
});
