import { hasForeignNetwork, portText } from '../../../src/derive/ports/declared-port.ts';
import { type DeclaredService, declaredServices } from '../../../src/derive/services/declared-services.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { LAYERS } from '../../../src/services/known-service.ts';
import { layerOf } from '../../../src/services/layer.ts';
import { whatRuns } from '../../../src/services/what-runs.ts';
import { compareText } from '../../../src/shared/compare.ts';

export const serviceArchitecture = defineExhibit({
  meta: { id: 'service-architecture', title: 'Services by layer' },
  needs: ['composeProject'],
  present({ composeProject }) {
    const services = declaredServices(composeProject)
      .map((service) => ({ ...service, layer: layerOf(service) }))
      .toSorted((a, b) => LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer) || compareText(a.name, b.name));
    if (services.length === 0) return { notApplicable: 'the Compose files declare no service' };
    return {
      columns: [
        { title: 'Service' },
        { title: 'Layer' },
        { title: 'Kind' },
        { title: 'Image or build', style: 'code' },
        { title: 'Depends on' },
        { title: 'Published ports', style: 'code' },
      ],
      rows: services.map((service) => ({
        cells: [
          service.name,
          service.layer,
          whatRuns(service),
          originText(service),
          service.dependsOn.map((dependency) => dependency.service).join(', ') || 'none',
          portsText(service),
        ],
        evidence: [service.evidence],
      })),
    };
  },
});

function originText({ image, build }: DeclaredService): string {
  if (build === undefined) return image ?? 'none';
  return image === undefined ? `build ${build.context}` : `${image} (build ${build.context})`;
}

function portsText(service: DeclaredService): string {
  if (hasForeignNetwork(service)) return `network_mode: ${service.networkMode}`;
  return service.ports.map(portText).join(', ') || 'none';
}
