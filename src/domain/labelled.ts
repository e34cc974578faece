/** How a name says its kind, by the kind's last word: in full, or as Azure's naming guide shortens it ("snet-", "rt-"). */
const SAID_IN_NAME: Readonly<Record<string, RegExp>> = {
  subnet: /s(ub)?net/iu,
  vnet: /v-?net|network/iu,
  network: /v-?net|network/iu,
  cluster: /cluster|\baks/iu,
  pool: /pool/iu,
  table: /table|\brt/iu,
};

/** What a thing is called beside others of other kinds: its kind and name, or its name alone where that says the kind. */
export function labelled(kind: string, name: string): string {
  return SAID_IN_NAME[kind.slice(kind.lastIndexOf(' ') + 1).toLowerCase()]?.test(name) ? name : `${kind} ${name}`;
}
