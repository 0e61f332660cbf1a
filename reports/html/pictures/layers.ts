import { type Diagram, type DiagramEdge, drawnEdges } from './diagram.ts';

/**
 * In which column each box stands, from the left: one further than the boxes that lead to it. What comes from outside
 * is first; an arrow that would close a circle does not count.
 */
export function layersOf(diagram: Diagram): ReadonlyMap<string, number> {
  const edges = withoutCircles(diagram);
  const layers = new Map(diagram.nodes.map(({ name }) => [name, 0]));
  // As many rounds as there are boxes: no path is longer.
  for (const _ of diagram.nodes) {
    let moved = false;
    for (const { from, to } of edges) {
      const needed = (layers.get(from) ?? 0) + 1;
      if ((layers.get(to) ?? 0) >= needed) continue;
      layers.set(to, needed);
      moved = true;
    }
    if (!moved) break;
  }
  return closeToTarget(diagram, edges, layers);
}

/** Moves a box that nothing leads to next to what it leads to, so that its arrows are short; `outside` stays first. */
function closeToTarget(
  { nodes }: Diagram,
  edges: readonly DiagramEdge[],
  layers: Map<string, number>,
): ReadonlyMap<string, number> {
  for (const { name, shape } of nodes) {
    if (shape === 'outside' || edges.some(({ to }) => to === name)) continue;
    const targets = edges.filter(({ from }) => from === name).map(({ to }) => layers.get(to) ?? 0);
    if (targets.length > 0) layers.set(name, Math.max(0, Math.min(...targets) - 1));
    else if (nodes.some((node) => node.shape === 'outside')) layers.set(name, 1);
  }
  return layers;
}

/** The arrows in the order of a walk through the diagram, without those that lead back to where the walk came from. */
function withoutCircles(diagram: Diagram): DiagramEdge[] {
  const leaving = new Map<string, DiagramEdge[]>();
  for (const edge of drawnEdges(diagram)) leaving.set(edge.from, [...(leaving.get(edge.from) ?? []), edge]);
  const kept: DiagramEdge[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (name: string): void => {
    state.set(name, 'open');
    for (const edge of leaving.get(name) ?? []) {
      if (state.get(edge.to) === 'open') continue;
      kept.push(edge);
      if (!state.has(edge.to)) visit(edge.to);
    }
    state.set(name, 'done');
  };
  const first = diagram.nodes.toSorted((a, b) => Number(b.shape === 'outside') - Number(a.shape === 'outside'));
  for (const { name } of first) if (!state.has(name)) visit(name);
  return kept;
}
