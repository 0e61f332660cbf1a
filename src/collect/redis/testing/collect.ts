import { aContainer } from '../../../../gates/testing/evidence.ts';
import { CaptureIntake } from '../../../capture/capture-intake.ts';
import type { Container } from '../../../model/evidence/container.ts';
import { EVIDENCE_KINDS } from '../../../model/evidence/kinds.ts';
import { type Settings, SettingsFile } from '../../../model/settings.ts';
import { collectRedis } from '../collect-redis.ts';

export const anyRedis = (port: number, different: Partial<Container> = {}): Container =>
  aContainer('redis', {
    image: 'redis:7.0',
    ports: [{ containerPort: 6379, protocol: 'tcp', hostAddress: '127.0.0.1', hostPort: port }],
    ...different,
  });

export interface Asking {
  readonly settings?: Partial<{ [K in keyof Settings]: unknown }>;
  readonly environment?: Record<string, string>;
  readonly callMs?: number;
  readonly isLocal?: boolean;
}

/** A machine that is busy with other tests answers late. */
const AMPLE = { redisCommand: '1m' };

/** Asks containers, and returns what was kept by kind and subject; values are checked against the model. */
export async function collected(containers: readonly Container[], asking: Asking = {}) {
  const intake = new CaptureIntake(new AbortController().signal);
  await collectRedis(intake, {
    containers,
    engineHost: '127.0.0.1',
    isLocal: asking.isLocal ?? false,
    settings: SettingsFile.parse({ limits: AMPLE, ...asking.settings }),
    environment: asking.environment ?? {},
    folder: '/',
    callMs: asking.callMs ?? 60_000,
  });
  const kept = Object.fromEntries(
    intake.pieces.map((piece) => [
      piece.kind === 'redisKeys' ? piece.subject : piece.kind,
      'value' in piece ? EVIDENCE_KINDS[piece.kind].shape.parse(piece.value) : piece.missing.code,
    ]),
  );
  return { kept, ledger: intake.ledger, pieces: intake.pieces };
}
