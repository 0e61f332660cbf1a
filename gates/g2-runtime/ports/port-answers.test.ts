import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { anExchange } from '../../testing/evidence.ts';
import { anOpenPort, aPortProbe, aTlsPort } from '../../testing/ports.ts';
import { presented } from '../../testing/presented.ts';
import { portAnswers } from './port-answers.ts';

type Outcome = Parameters<typeof anOpenPort>[0];

const present = (outcome: Outcome, different: Partial<Parameters<typeof portAnswers.present>[0]> = {}) => {
  const portProbes = [cited(aPortProbe('api', { outcome: anOpenPort(outcome) }))];
  const table = presented(portAnswers, { portProbes, httpExchanges: [], redisAccess: [], ...different });
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

test('another reading of the same port only, and only one that was answered', () => {
  const exchange = (different: Parameters<typeof anExchange>[1]) =>
    present({}, { httpExchanges: [cited(anExchange('api', { containerPort: 8443, ...different }))] });
  const unheard = ['0.0.0.0:8443', 'accepts connections; nothing was sent', 'none'];
  expect(exchange({ containerPort: 80 })).toEqual(unheard);
  expect(exchange({ container: 'shop-ui-1' })).toEqual(unheard);
  expect(exchange({ outcome: { kind: 'failure', code: 'refused', message: 'refused' } })).toEqual(unheard);
  const redis = { service: 'api', evidence: 'E2' as const, anonymous: 'answered' as const };
  expect(present({}, { redisAccess: [{ ...redis, container: 'shop-cache-1' }] })).toEqual(unheard);
  const { anonymous: _, ...unasked } = redis;
  expect(present({}, { redisAccess: [{ ...unasked, container: 'shop-api-1' }] })).toEqual(unheard);
});

test('what was heard is not explained by another reading', () => {
  const exchange = cited(anExchange('api', { containerPort: 8443 }));
  expect(present({ heard: 'silent' }, { httpExchanges: [exchange] })).toContain('accepts connections and says nothing');
});

test('a row cites what it was read from, and the columns are named', () => {
  const portProbes = [cited(aPortProbe('ui', { outcome: anOpenPort({}) })), cited(aPortProbe('api', {}))];
  const access = { service: 'ui', container: 'shop-ui-1', anonymous: 'answered' as const, evidence: 'E2' as const };
  expect(presented(portAnswers, { portProbes, httpExchanges: [], redisAccess: [access] })).toMatchObject({
    columns: [
      { title: 'Service' },
      { title: 'Bound to', style: 'code' },
      { title: 'What answers' },
      { title: 'It says', style: 'code' },
    ],
    rows: [
      { cells: ['api', expect.any(String), expect.any(String), 'none'], evidence: ['E1'] },
      { cells: ['ui', '0.0.0.0:8443', 'Redis, without a password', 'none'], evidence: ['E1', 'E2'] },
    ],
    note: expect.stringContaining('a TLS handshake'),
  });
});

test('a port that could not be tried says why', () => {
  const failure = { kind: 'failure', code: 'not-reachable', message: 'the loopback of another host' } as const;
  const portProbes = [cited(aPortProbe('api', { outcome: failure }))];
  expect(presented(portAnswers, { portProbes, httpExchanges: [], redisAccess: [] })).toMatchObject({
    rows: [{ cells: ['api', '0.0.0.0:8443', 'not tried: the loopback of another host', 'none'] }],
  });
});

test('has nothing to show when nothing is published', () => {
  expect(presented(portAnswers, { portProbes: [], httpExchanges: [], redisAccess: [] })).toEqual({
    notApplicable: 'no running container publishes a TCP port',
  });
});
