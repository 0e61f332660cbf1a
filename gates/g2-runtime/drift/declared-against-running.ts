import { declaredBesideRunning } from '../../../src/derive/drift/declared-beside-running.ts';
import type { Comparison } from '../../../src/derive/drift/difference.ts';
import { DRIFT_FAMILIES } from '../../../src/derive/drift/families.ts';
import { type DeclaredService, settledServices } from '../../../src/derive/services/declared-services.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';

export const declaredAgainstRunning = defineExhibit({
  meta: { id: 'declared-against-running', title: 'Declared and running, by service and group of fields' },
  needs: ['composeProject', 'containers', 'images'],
  present({ composeProject, containers, images }) {
    const compared = declaredBesideRunning(composeProject, containers, images);
    if (compared.length === 0) return { notApplicable: 'no container belongs to a service whose keys are all known' };
    const services = settledServices(composeProject).filter(({ name }) => compared.some(isOf(name)));
    return {
      columns: [{ title: 'Service' }, ...DRIFT_FAMILIES.map(({ title }) => ({ title })), { title: 'Containers' }],
      rows: services.map((service) => {
        const own = compared.filter(isOf(service.name));
        const pieces = own.flatMap(({ container, image }) => [container.evidence, ...(image ? [image.evidence] : [])]);
        return {
          cells: [
            service.name,
            ...DRIFT_FAMILIES.map(({ compare }) => mark(own.map(compare))),
            countMark(service, own),
          ],
          evidence: [composeProject.evidence, ...new Set(pieces)],
        };
      }),
      note: '✓ stands for no difference; the findings tell what differs',
    };
  },
});

function isOf(service: string): (comparison: Comparison) => boolean {
  return ({ container }) => container.service === service;
}

function mark(results: readonly (readonly unknown[] | undefined)[]): string {
  if (results.some((differences) => (differences?.length ?? 0) > 0)) return 'differs';
  return results.includes(undefined) ? 'not told' : '✓';
}

function countMark({ replicas = 1 }: DeclaredService, own: readonly Comparison[]): string {
  return own.length === replicas ? '✓' : `${own.length}, declared ${replicas}`;
}
