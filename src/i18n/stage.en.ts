// What a node of the flowchart does, and the tools of the stage. Loaded when somebody asks.

export const stageEn = {
  'tools.zoom': 'Zoom of the flowchart',
  'tools.in': 'Zoom in',
  'tools.out': 'Zoom out',
  'tools.fit': 'Fit',
  'tools.more': 'More of the flowchart',
  'tools.mermaid': 'Copy as Mermaid',
  'tools.mermaid.about': 'The chart as text, for a README or a wiki',
  'tools.machine': 'Copy machine',
  'tools.machine.about': 'XState JSON: the machine that this chart is drawn from',
  'tools.copied': 'Copied',
  'tools.notCopied': 'The browser does not allow copying here',
  'tools.numbering': 'Count versions as KurrentDB does',
  'tools.numbering.about':
    'There the first event is number 0, and −1 is no stream. Here the first event makes version 1.',

  'about.region': 'What this node does',
  'about.stop': 'Stop here while playing',
  'about.close': 'Close',
  'about.code': 'A breakpoint stops before the step is done. The same one is in the margin of the code.',

  'about.accept': 'The request has arrived at the server. From here on somebody is waiting for an answer.',
  'about.attempt':
    'Everything that is done again on a conflict begins here. Each time round counts as one attempt.',
  'about.load':
    'Reads the events of the stream and remembers at which version that was. Whatever is written later is based on this version.',
  'about.rehydrate':
    'Applies the events one after the other: that gives the state as it was at the version read.',
  'about.decide':
    'Asks the rules, with that state: which events follow from the command? A rule may also say no, and trying again would not change that.',
  'about.sideEffect':
    'Sends an e-mail. It cannot be called back, so it matters whether what it speaks of has been recorded yet.',
  'about.collect':
    'Takes the events that the decision left behind, in order to hand them on. Afterwards the list is empty.',
  'about.handle':
    'Runs one handler for one event. Where this is part of the request, the person waits for it.',
  'about.append':
    'Writes the new events, all or none, if the stream is still at the version that was read. Otherwise the store refuses: a conflict.',
  'about.checkVersion':
    'Only checks whether the version is still the expected one. Between this check and the write anything can happen.',
  'about.write':
    'Writes after whatever is there by now, since the check is over. This is why check and write must be one step.',
  'about.enqueue':
    'Puts the events into a queue in the server’s memory. The answer goes out now; the handlers run later.',
  'about.canRetry':
    'A conflict is no failure yet. Is there an attempt left? A bound keeps a command from going round for ever.',
  'about.backOff': 'Waits a little, so that those who collided don’t come back at the same moment.',
  'about.loadSince':
    'Reads only what was recorded after the version read: those are the events it collided with.',
  'about.compare':
    'Does the order of my events and theirs make a difference? If it does not, both can stand.',
  'about.answerConflict':
    'Tells the client about the conflict instead of trying again: a person should look.',
  'about.refetch': 'The client reads the current state, so that the person sees what has changed.',
  'about.review':
    'The person compares what they had seen with what is there now, and decides: submit again, or let it go.',
  'about.giveUp': 'The person lets it go. What others wrote stays as it is.',
  'about.succeed':
    'The answer is 200, with the new version as an ETag. Only now does the client know that it is done.',
  'about.fail':
    'After a conflict the answer is 409, with a sentence that the person can act on, and nothing was written. After an exception in a handler it is 500.',
  'about.escape':
    'The last conflict leaves as an error that nobody handles. The friendly answer below the loop is never reached.',
  'about.reject':
    'A rule of the domain has said no: 422, with the rule’s name. That is not a conflict, so nobody tries again.',
  'about.demandPrecondition':
    'The request does not say which version it is based on: 428. Without it nobody could tell whether something is overwritten.',
  'about.take': 'The worker takes the next message. Until it acknowledges it, the message is only on loan.',
  'about.ack':
    'Says that the message is done, so that it is not delivered again. A crash just before this means it is.',
  'about.poll': 'The relay checks at fixed times whether rows are waiting in the outbox.',
  'about.publish': 'Hands the message to the broker. The row still counts as waiting.',
  'about.mark': 'Notes that the row is done. A crash between publishing and marking sends it twice.',
} as const
