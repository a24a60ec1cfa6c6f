/**
 * From this confidence on a value counts as sure. The confidences below are shares of right values, measured when a rule first met documents
 * it was not written against; the test of calibration holds what is called sure to at least 98 % right on all labelled documents.
 */
export const SURE = 0.9;

/** How an order was recognised: the stronger its words, the surer. */
export const ORDER_CONFIDENCE = {
  /** `Giao Văn phòng …` */
  order: 0.97,
  /** `thông báo để … biết, thực hiện` */
  closing: 0.97,
  /** `… có trách nhiệm …` */
  duty: 0.95,
  /** the doer opens a sentence in a part that sets tasks */
  subject: 0.93,
  /** an item below a doer */
  list: 0.94,
  /** the doer and its task in brackets */
  brackets: 0.93,
  /** doer and deadline, but a verb the vocabulary does not know */
  unknown: 0.6,
} as const;

/** By the shape of the comparison. */
export const FIGURE_CONFIDENCE = {
  brackets: 0.96,
  inline: 0.96,
  appended: 0.92,
  over: 0.85,
  beside: 0.85,
  'yardstick-first': 0.7,
  completed: 0.85,
  'goes-on': 0.6,
  several: 0.75,
} as const;

export const CONFIDENCE = {
  yearAssumed: 0.8,
  sharedDeadline: 0.7,
  /** A following sentence without a doer brought its date. */
  laterSentence: 0.85,
  headingRunIn: 0.94,
  /** Run-in before a small letter: it may be the beginning of a sentence. */
  headingBeforeSmall: 0.92,
  heading: 0.97,
  longHeading: 0.9,
  referenceWithSymbol: 0.98,
  referenceBare: 0.92,
  recipient: 0.96,
  recipientWithoutDash: 0.85,
  /** Neither a known body nor a post: its kind is a guess. */
  recipientUnknown: 0.85,
  /** Two lines of one shape in the head. */
  secondLine: 0.75,
  severalBodies: 0.8,
  otherType: 0.8,
  openTitle: 0.85,
  /** A count in brackets behind a share may be what was reached or what was set. */
  eitherCount: 0.7,
  /** Above or below says whether a target is met only together with the indicator. */
  byDirection: 0.8,
  /** Words between doer and task that may belong to the name, or to neither. */
  looseName: 0.85,
  /** The clause reports to several bodies. */
  severalAddresses: 0.85,
  /** What a clause behind a semicolon adds to the order before it. */
  laterClause: 0.85,
  /** A time that no deadline word leads to. */
  bareTime: 0.85,
  /** A partner the vocabulary does not know. */
  unknownPartner: 0.8,
} as const;
