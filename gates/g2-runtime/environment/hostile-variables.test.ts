import { expect, test } from 'vitest';
import { Redactor } from '../../../src/capture/redact/redactor.ts';
import { cited } from '../../testing/compose.ts';
import { aContainer } from '../../testing/evidence.ts';
import { presented } from '../../testing/presented.ts';
import { environmentByService } from './environment-by-service.ts';

const CANARY = 'kx82hqz71pmwcanary';

test.each([
  ['PGPASS', CANARY],
  ['SMTP_AUTH', CANARY],
  ['ODD', CANARY],
  ['DSN', `app:${CANARY}@tcp(db:3306)/shop`],
  ['CONN_STR', `Server=db;User Id=app;Pwd=${CANARY};`],
  ['SETTINGS', JSON.stringify({ db: { password: CANARY } })],
  ['SERVICE_ACCOUNT', JSON.stringify({ odd: CANARY })],
  ['PEM', `-----BEGIN PRIVATE KEY-----\n${CANARY}\n-----END PRIVATE KEY-----`],
  ['BROKER', `amqp://app:${CANARY}@mq:5672`],
])('a secret in %s never reaches the document', (name, value) => {
  const container = aContainer('api', { environment: [{ name, value }] });
  const redactor = new Redactor(Buffer.alloc(32, 7));
  redactor.gather(container);
  const masked = redactor.redact(container).value as typeof container;
  const shown = presented(environmentByService, { containers: [cited(masked)], images: [] });
  expect(JSON.stringify(shown)).not.toContain(CANARY);
});
