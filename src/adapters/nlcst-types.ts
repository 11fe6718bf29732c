/** The part of nlcst that is used here: https://github.com/syntax-tree/nlcst */

export interface NlcstPoint {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export interface NlcstPosition {
  readonly start: NlcstPoint;
  readonly end: NlcstPoint;
}

interface Placed {
  readonly position: NlcstPosition;
}

export interface NlcstLeaf extends Placed {
  readonly type: 'TextNode' | 'PunctuationNode' | 'SymbolNode' | 'WhiteSpaceNode';
  readonly value: string;
}

export interface NlcstWord extends Placed {
  readonly type: 'WordNode';
  readonly children: NlcstLeaf[];
}

export interface NlcstSentence extends Placed {
  readonly type: 'SentenceNode';
  readonly children: (NlcstWord | NlcstLeaf)[];
}

export interface NlcstParagraph extends Placed {
  readonly type: 'ParagraphNode';
  readonly children: (NlcstSentence | NlcstLeaf)[];
}

export interface NlcstRoot extends Placed {
  readonly type: 'RootNode';
  readonly children: (NlcstParagraph | NlcstLeaf)[];
}
