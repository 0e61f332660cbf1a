import { comparedEnvironments } from '../../../src/derive/environment/compared-environments.ts';
import { type AspectStatus, aspectStatus, aspectText } from '../../../src/derive/hardening/aspect-status.ts';
import { HARDENING_ASPECTS } from '../../../src/derive/hardening/hardening-aspects.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';

export const environmentComparison = defineExhibit({
  meta: { id: 'environment-comparison', title: 'Development and production, aspect by aspect' },
  needs: ['environments'],
  present({ environments }) {
    const compared = comparedEnvironments(environments);
    if (!compared) return { notApplicable: 'the settings name no environment for development and one for production' };
    const { development, production } = compared;
    return {
      columns: [
        { title: 'Aspect' },
        { title: `Development: ${development.name}` },
        { title: `Production: ${production.name}` },
        { title: 'Assessment' },
      ],
      rows: HARDENING_ASPECTS.map((aspect) => {
        const [dev, prod] = [aspectStatus(aspect, development.project), aspectStatus(aspect, production.project)];
        return {
          cells: [aspect.title, aspectText(dev), aspectText(prod), assessment(dev, prod)],
          evidence: [development.evidence, production.evidence],
        };
      }),
      note: 'Counted over the services that each environment starts, by its Compose files alone; an aspect is not applicable where no service gives rise to it.',
    };
  },
});

function assessment(dev: AspectStatus, prod: AspectStatus): string {
  if (prod.status === 'not applicable') return 'nothing to compare';
  if (prod.status === 'pass') return dev.status === 'pass' ? 'complete in both' : 'complete in production';
  if (dev.status !== 'not applicable' && share(prod) < share(dev)) return 'weaker in production';
  if (prod.status === 'fail') return dev.status === 'fail' ? 'missing in both' : 'missing in production';
  return share(prod) > share(dev) ? 'better in production, and not complete' : 'not complete in either';
}

function share({ holding, of }: AspectStatus): number {
  return of === 0 ? 0 : holding / of;
}
