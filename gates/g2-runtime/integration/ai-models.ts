import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';
import { sizeText } from '../../../src/shared/size-text.ts';

type Server = EvidenceFor<'ollamaServers'>['ollamaServers'][number];

const SHOWN = 50;

export const aiModels = defineExhibit({
  meta: { id: 'ai-models', title: 'Models of AI runtimes, and which of them are in memory' },
  needs: ['ollamaServers'],
  present({ ollamaServers }) {
    const models = ollamaServers.flatMap((server) => server.models.map((model) => ({ server, model })));
    if (models.length === 0) return { notApplicable: 'no Ollama that was read has a model' };
    const note = models.length > SHOWN ? `${models.length - SHOWN} more are not shown.` : undefined;
    return {
      columns: [
        { title: 'Container' },
        { title: 'Version' },
        { title: 'Model', style: 'code' },
        { title: 'Parameters' },
        { title: 'On disk', style: 'number' },
        { title: 'In memory' },
      ],
      rows: models
        .toSorted(
          (a, b) => compareText(a.server.container, b.server.container) || compareText(a.model.name, b.model.name),
        )
        .slice(0, SHOWN)
        .map(({ server, model }) => ({
          cells: [
            server.container,
            server.version,
            model.name,
            model.parameters ?? 'not told',
            model.sizeBytes === undefined ? 'not told' : sizeText(model.sizeBytes),
            memoryText(server, model.name),
          ],
          evidence: [server.evidence],
        })),
      ...(note !== undefined && { note }),
    };
  },
});

function memoryText({ loaded }: Server, name: string): string {
  if (loaded === undefined) return 'not told';
  const found = loaded.find((model) => model.name === name);
  if (!found) return 'no';
  if (found.memoryBytes === undefined) return 'yes';
  const graphics = found.graphicsBytes ? `, ${sizeText(found.graphicsBytes)} of it on a graphics processor` : '';
  return `${sizeText(found.memoryBytes)}${graphics}`;
}
