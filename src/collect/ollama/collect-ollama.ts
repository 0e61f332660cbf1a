import pLimit from 'p-limit';
import type { z } from 'zod';
import type { OllamaServer } from '../../model/evidence/ollama-server.ts';
import { type Intake, ReadFailure } from '../../model/intake.ts';
import { knownService } from '../../services/identify-service.ts';
import { auditHttpService, type HttpService } from '../audit-http-service.ts';
import { type Asking, getJson, type JsonAnswer } from '../http-json.ts';
import { isStarted, type QuestioningOptions, SERVERS_AT_ONCE } from '../service-questioning.ts';
import { LoadedModels, Models, Version } from './answer-shapes.ts';

interface ReadOllama {
  readonly version: z.infer<typeof Version>;
  readonly models: z.infer<typeof Models>;
  readonly loaded: z.infer<typeof LoadedModels> | undefined;
}

const PATHS = { version: '/api/version', models: '/api/tags', loaded: '/api/ps' } as const;

const OLLAMA: HttpService<'ollamaServers', ReadOllama> = {
  kind: 'ollamaServers',
  collector: 'ollama/1',
  port: 11_434,
  needsCredentials: false,
  paths: Object.values(PATHS),
  ofContainer: () => ({ reason: 'a container of Ollama shows no password' }),
  async read(asking, base) {
    const version = await getJson(asking, base + PATHS.version, Version);
    const models = await getJson(asking, base + PATHS.models, Models);
    const loaded = await loadedModels(asking, base + PATHS.loaded);
    const bytes = version.bytes + models.bytes + (loaded?.bytes ?? 0);
    return { value: { version: version.value, models: models.value, loaded: loaded?.value }, bytes };
  },
  shape: shapeOllama,
};

/** Asks every running Ollama of the target which models it has. Returns how many there were. */
export async function collectOllama(intake: Intake, options: QuestioningOptions): Promise<number> {
  const servers = options.containers.filter(
    (container) => knownService(container)?.kind === 'ollama' && isStarted(container),
  );
  const limit = pLimit(SERVERS_AT_ONCE);
  await Promise.all(servers.map((server) => limit(() => auditHttpService(intake, server, options, OLLAMA))));
  return servers.length;
}

/** Versions before 0.1.33 do not have this path; what they do not tell is left out. */
async function loadedModels(
  asking: Asking,
  url: string,
): Promise<JsonAnswer<z.infer<typeof LoadedModels>> | undefined> {
  try {
    return await getJson(asking, url, LoadedModels);
  } catch (error) {
    if (error instanceof ReadFailure && error.code === 'http.status') return undefined;
    throw error;
  }
}

function shapeOllama(
  { version, models, loaded }: ReadOllama,
  of: Pick<OllamaServer, 'service' | 'container'>,
): OllamaServer {
  return {
    ...of,
    version: version.version,
    models: models.models.map(({ name, size, details }) => ({
      name,
      ...(size !== undefined && { sizeBytes: size }),
      ...(details?.parameter_size !== undefined && { parameters: details.parameter_size }),
    })),
    ...(loaded && {
      loaded: loaded.models.map(({ name, size, size_vram, expires_at }) => ({
        name,
        ...(size !== undefined && { memoryBytes: size }),
        ...(size_vram !== undefined && { graphicsBytes: size_vram }),
        ...(expires_at !== undefined && { expiresAt: expires_at }),
      })),
    }),
  };
}
