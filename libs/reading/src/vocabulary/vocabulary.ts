/** A kind of cited or issued document: its code, and the words that name it, lower case. */
export interface TypeWord {
  readonly code: string;
  readonly words: readonly string[];
  /** Only ever cited, never read as the type of the document itself (Nghị định, Luật). */
  readonly citedOnly?: boolean;
}

/** A symbol printed in the number line that stands for a type although it is not the type's code. */
export interface SymbolWord {
  readonly symbol: string;
  readonly code: string;
}

export interface CapacityWord {
  readonly word: string;
  /** One of the codes of `ReadSignature.capacity`. */
  readonly code: string;
}

/** A word that sets a number against what was set, and what it says of it; `above` and `below` depend on the indicator. */
export interface CompareWord {
  readonly word: string;
  readonly says: 'even' | 'reached' | 'missed' | 'above' | 'below';
}

/** The head of a column of a table of tasks, and what the column holds. */
export interface ColumnWord {
  readonly word: string;
  readonly holds: 'number' | 'task' | 'lead' | 'support' | 'due';
}

/** A word that counts, with its number: `nhì` is 2. */
export interface CountWord {
  readonly word: string;
  readonly count: number;
}

export interface RhythmWord {
  readonly word: string;
  /** One of the rhythms of a recurring due. */
  readonly every: string;
}

/** Words of a body's name that tell how high it stands: 4 the centre, 3 a province, 2 a district, 1 a commune, 0.5 a cell. */
export interface LevelWords {
  readonly level: number;
  /** `start`: the name begins with the word; `later`: behind another word; `behind-body`: where the name of a kind of body goes on. */
  readonly at: 'start' | 'later' | 'behind-body' | 'anywhere';
  readonly words: readonly string[];
}

/** The names under which a body that is concluded on is addressed, by the words of its own name. */
export interface CommitteeWords {
  /** What body it is the committee of. */
  readonly level: 'commune' | 'district' | 'town' | 'city' | 'cell';
  /** What its name begins with, and what follows there. */
  readonly of?: readonly string[];
  readonly places?: readonly string[];
  readonly anywhere?: readonly string[];
  readonly names: readonly string[];
  /** Names that may go on: `chi bộ thôn …`. */
  readonly openNames?: readonly string[];
}

/** A body's abbreviation, or the name it had before it was renamed, merged or abolished, and the name that stands for it today. */
export interface NameWord {
  readonly printed: string;
  readonly name: string;
}

/**
 * The words of the field, as data: what a grammar rule needs to know beyond its own shape. Given to the reader as an argument, so that an
 * office can add its own words without touching a rule. Everything in lower case.
 */
export interface Vocabulary {
  readonly types: readonly TypeWord[];
  readonly symbols: readonly SymbolWord[];
  readonly capacities: readonly CapacityWord[];
  readonly names: readonly NameWord[];
  /** First words of the printed name of a body in a head: `đảng uỷ`, `ban`, `văn phòng`. */
  readonly headBodies: readonly string[];
  /** Bodies that can be told to do something, without their place: `ban thường vụ`, `uỷ ban kiểm tra`. */
  readonly bodies: readonly string[];
  /** Nouns that make a body together with a proper name: `phòng`, `sở`, `trung tâm`. */
  readonly units: readonly string[];
  /** Posts and holders of posts: `bí thư`, `đảng uỷ viên`, `người đứng đầu`. */
  readonly posts: readonly string[];
  /** Nouns that name many at once and need `các` or a qualifier: `cơ quan`, `đơn vị`, `cấp uỷ`. */
  readonly groups: readonly string[];
  /** What may follow a body's name and still belong to it: `xã`, `trực thuộc`, `có liên quan`. */
  readonly tails: readonly string[];
  /** How high a body stands, the first that fits. */
  readonly levels: readonly LevelWords[];
  /** Bodies whose name goes on with their place, and bodies that are named by their charge before it. */
  readonly placedBodies: readonly string[];
  readonly chargedBodies: readonly string[];
  readonly superiors: readonly string[];
  /** What superiors are asked: `xem xét`, `cho ý kiến`. */
  readonly favours: readonly string[];
  readonly committees: readonly CommitteeWords[];
  readonly committeeParts: readonly string[];
  /** Words before the name of a person: `đồng chí`. */
  readonly personTitles: readonly string[];
  /** Words that open a recipient line which names several: `các`. */
  readonly manyAddressed: readonly string[];
  /** Words that open one which names one person: `đồng chí`, `đc`. */
  readonly oneAddressed: readonly string[];
  /** Posts that one person holds: `chánh văn phòng`. */
  readonly solePosts: readonly string[];
  /** What begins the second of two recipients joined by `và`. */
  readonly secondAddressed: readonly string[];
  /** Words by which a doer hands something to the body named behind them: `báo cáo`. */
  readonly handsTo: readonly string[];
  /** Words before a noun that make it many, or one of many: `các`, `mỗi`. */
  readonly quantifiers: readonly string[];
  /** Words that open what is said of a group: `chưa`, `nơi`. */
  readonly relativeWords: readonly string[];
  /** What says which office-holders or bodies are meant: `được phân công`, `phụ trách`. */
  readonly charges: readonly string[];
  /** Small words that join parts of a sentence and stand in no name: `để`, `theo`. */
  readonly connectives: readonly string[];
  /** Words by which a body agrees, before what it orders: `thống nhất`. */
  readonly agreements: readonly string[];
  /** Nouns that stand for the task where the order follows them: `nhiệm vụ này`. */
  readonly taskNouns: readonly string[];
  /** Words between a doer and the one who answers for it: `trực tiếp là`. */
  readonly foremost: readonly string[];
  /** What the doer named behind `do` does with such a task: `đảm nhận`. */
  readonly takesOn: readonly string[];
  /** Words that open an order: `giao`, `đề nghị`. */
  readonly orders: readonly string[];
  /** Words between doer and task that make it a duty: `có trách nhiệm`, `cần`. */
  readonly duties: readonly string[];
  /** What a heading says before the doer whose tasks it opens: `trách nhiệm của`, `đối với`. */
  readonly leadIns: readonly string[];
  /** Words a task begins with, after its doer: `chủ trì`, `tham mưu`. */
  readonly verbs: readonly string[];
  /** Words that show that a body reports or judges, so that the sentence is no instruction: `đã`, `thống nhất`. */
  readonly reporting: readonly string[];
  /** Words of a heading whose part sets tasks. */
  readonly taskHeadings: readonly string[];
  /** Words of a heading that only name its topic, although a word of tasks is in them: `nhiệm vụ chính trị`. */
  readonly topicHeadings: readonly string[];
  /** Words of a heading whose part looks back or weighs, which outrank `taskHeadings`. */
  readonly pastHeadings: readonly string[];
  /** Headings without a label that open the text: `mở đầu`, `đặt vấn đề`. */
  readonly forewords: readonly string[];
  /** Words that a body's body text opens with: `căn cứ`, `thực hiện`. */
  readonly openers: readonly string[];
  /** Positions a document is signed in: `bí thư`, `chánh văn phòng`. */
  readonly positions: readonly string[];
  /** Posts of those who sign minutes only because they wrote them. */
  readonly minuteKeepers: readonly string[];
  /** Words that show a superior is asked: `kính trình`. */
  readonly upward: readonly string[];
  /** Words that make the time behind them a deadline: `trước`, `chậm nhất`. */
  readonly deadlines: readonly string[];
  readonly rhythms: readonly RhythmWord[];
  readonly columns: readonly ColumnWord[];
  /** Words that open a moment told in words: `sau khi kết thúc`. */
  readonly moments: readonly string[];
  /** Words for a meeting of a body: `phiên họp`, `hội nghị`. */
  readonly sittings: readonly string[];
  /** What may stand between that word and the body: `thường kỳ`. */
  readonly sittingKinds: readonly string[];
  /** Words that no longer belong to the name of the body that met: `lần thứ`, `tại`. */
  readonly sittingNameEnds: readonly string[];
  /** Words before a sitting that make it a ground, or one still to come: `căn cứ`, `triệu tập`. */
  readonly sittingGrounds: readonly string[];
  /** Words that count a sitting: `nhất`, `tư`. */
  readonly ordinals: readonly CountWord[];
  /** What was set beforehand, against which a figure counts: `chỉ tiêu`, `kế hoạch`. */
  readonly yardsticks: readonly string[];
  /** What sets something only where its number is printed: `yêu cầu`, `mức`, `kết luận`. */
  readonly demands: readonly string[];
  readonly compared: readonly CompareWord[];
  /** What may stand between a number and the yardstick whose share it is: `so với`, `của`. */
  readonly shares: readonly string[];
  /** Words that open the number reached where what was set stands first: `thực hiện`. */
  readonly achieved: readonly string[];
  /** Words of an indicator that is the better the smaller it is: `nghèo`, `bỏ học`. */
  readonly falling: readonly string[];
  /** Words before a number that make it a difference, and what may stand between: `vượt`, `thêm`. */
  readonly differences: readonly string[];
  /** Words that give several figures their numbers in order: `lần lượt`. */
  readonly respectively: readonly string[];
  readonly nearly: readonly string[];
  /** What is counted when a sentence tells how many targets were met: `chỉ tiêu`, `nhiệm vụ`. */
  readonly counted: readonly string[];
  /** Words of what is still to be reached: `phấn đấu`. */
  readonly ahead: readonly string[];
  /** Words of a comparison with an earlier time: `cùng kỳ`. */
  readonly earlier: readonly string[];
  /** Words that show that the year or term is not over: `sơ kết`. */
  readonly underway: readonly string[];
  /** Words before and behind a number that bound it. */
  readonly bounds: readonly string[];
  readonly boundsBehind: readonly string[];
  /** Words that open the list of those a letter is written to: `kính gửi`. */
  readonly salutations: readonly string[];
  /** Words that open it where something is laid before a superior: `kính trình`. */
  readonly submissions: readonly string[];
  /** Words above the recipients at the foot: `nơi nhận`. */
  readonly recipientHeads: readonly string[];
  /** Words of the recipient line that names the file: `lưu`. */
  readonly archives: readonly string[];
  /** Words that begin like one and say something else: `lưu ý`. */
  readonly notArchives: readonly string[];
  /** Words of a recipient line that points to another list: `như`. */
  readonly pointers: readonly string[];
  /** Words that open the subject of a letter: `v/v`. */
  readonly subjectOpeners: readonly string[];
  /** What minutes begin with, before a colon: `thời gian`. */
  readonly particulars: readonly string[];
  /** Words above what is printed behind the document: `phụ lục`. */
  readonly annexes: readonly string[];
  /** Marks in the head that name no body: `khẩn`. */
  readonly headMarks: readonly string[];
  /** What a lead-in says its list holds, what may be said of it, and the words it ends with: `… nhiệm vụ trọng tâm sau đây`. */
  readonly listNouns: readonly string[];
  readonly listQualities: readonly string[];
  readonly listEnds: readonly string[];
  /** How a sentence ends that only announces what follows. */
  readonly announcements: readonly string[];
  /** Words that open what stands before the doer of a sentence: `trên cơ sở`. */
  readonly conditions: readonly string[];
  /** Words that propose wording for another text, and what is proposed. */
  readonly proposals: readonly string[];
  readonly amendments: readonly string[];
  /** Words before the partners of a doer: `phối hợp`. */
  readonly partnerWords: readonly string[];
  /** Words that open a sentence which times all items above it. */
  readonly sharedDeadlines: readonly string[];
  /** What a body does itself in the document at hand: `kết luận`, `ban hành`. */
  readonly ownActs: readonly string[];
  /** Words that count the tasks of one paragraph: `một là`. */
  readonly countingWords: readonly string[];
  /** How the part of a report is headed that says who carries out what is ahead: `tổ chức thực hiện`. */
  readonly carryingOut: readonly string[];
  /** Words of a heading whose part gives nobody a duty: `mục đích`. */
  readonly noDutyHeadings: readonly string[];
  /** Words of a heading in minutes under which opinions stand, and of the one under which the chair concludes. */
  readonly opinionHeadings: readonly string[];
  readonly concludingHeadings: readonly string[];
  /** Words of a sentence: what stands before a colon names nothing with one of them. */
  readonly sentenceWords: readonly string[];
  /** Words before a number that make it a date, an ordinal, a level: `nhiệm kỳ`. */
  readonly numberNames: readonly string[];
}
