import { createStore, type StoreApi } from 'zustand/vanilla';

/** A button of a notice: pressing it does something once. */
export interface NoticeAction {
  readonly label: string;
  readonly run: () => unknown;
}

/** Something that happened to a person's plans, in one sentence; shown until it is closed. */
export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'problem';
  readonly sentence: string;
  /** The entry that the notice offers to open ("your plan X is kept"), or null. */
  readonly entryId: string | null;
  /** What the notice offers to do, or null. */
  readonly action: NoticeAction | null;
}

export interface NoticeState {
  readonly notices: readonly Notice[];
}

export interface NoticeStore extends Pick<StoreApi<NoticeState>, 'getState' | 'getInitialState' | 'subscribe'> {
  /** Shows a notice at the end; one that says the same moves there instead of being shown twice. */
  readonly add: (tone: Notice['tone'], sentence: string, entryId?: string | null, action?: NoticeAction | null) => void;
  readonly dismiss: (id: number) => void;
}

const MOST_NOTICES = 5;

/** A store of notices, the newest last, at most five. */
export function createNoticeStore(): NoticeStore {
  const store = createStore<NoticeState>()(() => ({ notices: [] }));
  let nextId = 1;
  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    add: (tone, sentence, entryId = null, action = null) => {
      const others = store.getState().notices.filter((notice) => notice.sentence !== sentence);
      store.setState({ notices: [...others, { id: nextId, tone, sentence, entryId, action }].slice(-MOST_NOTICES) });
      nextId += 1;
    },
    dismiss: (id) => store.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
  };
}
