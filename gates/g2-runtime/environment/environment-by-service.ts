import { mayBeSecret } from '../../../src/derive/secrets/possible-secret.ts';
import { secretFactsText } from '../../../src/derive/secrets/secret-facts-text.ts';
import type { DeepReadonly } from '../../../src/model/evidence/kinds.ts';
import type { NamedValue } from '../../../src/model/evidence/secret.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';
import { groupBy } from '../../../src/shared/group-by.ts';

export const environmentByService = defineExhibit({
  meta: { id: 'environment-by-service', title: 'Environment variables of each service, without those of its image' },
  needs: ['containers', 'images'],
  present({ containers, images }) {
    const variables = containers
      .filter(({ oneOff }) => !oneOff)
      .flatMap(({ service, imageId, environment, evidence }) => {
        const image = images.find(({ id }) => id === imageId);
        return environment
          .filter((variable) => !isFromImage(variable, image?.environment ?? []))
          .map((variable) => ({
            cells: [service, variable.name, valueText(variable), factsText(variable)],
            evidence: image ? [evidence, image.evidence] : [evidence],
          }));
      });
    const rows = [...groupBy(variables, ({ cells }) => JSON.stringify(cells)).values()]
      .map(([first]) => first)
      .toSorted((a, b) => compareText(a.cells.join(' '), b.cells.join(' ')));
    if (rows.length === 0) return { notApplicable: 'no service has a variable that its image does not set' };
    return {
      columns: [
        { title: 'Service' },
        { title: 'Variable', style: 'code' },
        { title: 'Value', style: 'code' },
        { title: 'What is known of the secret' },
      ],
      rows,
    };
  },
});

function isFromImage({ name, value }: DeepReadonly<NamedValue>, image: readonly DeepReadonly<NamedValue>[]): boolean {
  return image.some((variable) => variable.name === name && variable.value === value);
}

function valueText({ value }: DeepReadonly<NamedValue>): string {
  if (value === null) return '(without a value)';
  if (value === '') return '(empty)';
  return mayBeSecret(value) ? '(not shown: may hold a secret)' : value;
}

function factsText({ secrets = [] }: DeepReadonly<NamedValue>): string {
  return secrets.length === 0 ? 'not recognised as a secret' : secrets.map(secretFactsText).join('; ');
}
