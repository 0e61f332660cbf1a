import type { ExhibitResult } from '../../../src/model/exhibit-result.ts';

/** A box. `outside` is what reaches the system from beyond it, `address` an interface and a port. */
export interface DiagramNode {
  readonly name: string;
  readonly shape: Shapes | 'address';
}
type Shapes = NonNullable<ExhibitResult['diagram']>['nodes'][number]['shape'];

export type DiagramEdge = NonNullable<ExhibitResult['diagram']>['edges'][number];

/** Boxes and arrows between them, by their names. */
export interface Diagram {
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
}

/** The arrows that lead from one box of the diagram to another one, each once. */
export function drawnEdges({ nodes, edges }: Diagram): DiagramEdge[] {
  const names = new Set(nodes.map(({ name }) => name));
  const known = edges.filter(({ from, to }) => from !== to && names.has(from) && names.has(to));
  return [...new Map(known.map((edge) => [`${edge.from}\0${edge.to}`, edge])).values()];
}
