/** Where a template is deployed to. A template does not name its own subscription and resource group. */
export interface Place {
  readonly subscription: string;
  readonly group: string;
}

/** Stand for the subscription and the resource group of the deployment in names; in resource ids their place stays empty. */
export const OWN_PLACE: Place = { subscription: 'subscription', group: 'resource-group' };

/** The part of a resource id down to the resource group. */
export function groupId({ subscription, group }: Place): string {
  const written = (name: string, own: string) => (name === own ? '' : name);
  return `/subscriptions/${written(subscription, OWN_PLACE.subscription)}/resourceGroups/${written(group, OWN_PLACE.group)}`;
}

/** `/providers/<namespace>/<type>/<name>…`; undefined when there is not one name for each part of the type. */
function providerPath(type: string, names: readonly string[]): string | undefined {
  const [namespace, ...kinds] = type.split('/');
  return namespace === undefined || kinds.length === 0 || kinds.length !== names.length
    ? undefined
    : `/providers/${namespace}/${kinds.map((kind, index) => `${kind}/${names[index] ?? ''}`).join('/')}`;
}

/** The id of a resource in a resource group: `type` with all its parts, `names` from the outermost. */
export function resourceIdIn(place: Place, type: string, names: readonly string[]): string | undefined {
  const path = providerPath(type, names);
  return path === undefined ? undefined : groupId(place) + path;
}

/** What stands before the type in the arguments, the type, the names: the type is the first that has a slash. */
function cut(texts: readonly string[], most: number) {
  const at = texts.findIndex((text) => text.includes('/'));
  return at < 0 || at > most ? null : { before: texts.slice(0, at), type: texts[at] ?? '', names: texts.slice(at + 1) };
}

/** ARM's `resourceId([subscription], [group], type, name…)`; undefined when the arguments do not go together. */
export function resourceIdOf(texts: readonly string[], place: Place): string | undefined {
  const parts = cut(texts, 2);
  if (parts === null) {
    return undefined;
  }
  const { before, type, names } = parts;
  const [first, second] = before;
  const [subscription, group] = second === undefined ? [place.subscription, first ?? place.group] : [first, second];
  return resourceIdIn({ subscription: subscription ?? place.subscription, group }, type, names);
}

/** ARM's `subscriptionResourceId([subscription], type, name…)`; undefined when the arguments do not go together. */
export function subscriptionResourceIdOf(texts: readonly string[], place: Place): string | undefined {
  const parts = cut(texts, 1);
  const path = parts === null ? undefined : providerPath(parts.type, parts.names);
  const subscription = parts?.before[0] ?? place.subscription;
  const [base = ''] = groupId({ ...place, subscription }).split('/resourceGroups/');
  return path === undefined ? undefined : base + path;
}

/** ARM's `extensionResourceId(id, type, name…)`; undefined when the arguments do not go together. */
export function extensionResourceIdOf([base, type, ...names]: readonly string[]): string | undefined {
  const path = base === undefined || type === undefined ? undefined : providerPath(type, names);
  return path === undefined ? undefined : `${base ?? ''}${path}`;
}
