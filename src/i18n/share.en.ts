// The Share panel.

export const shareEn = {
  'share.title': 'Share',
  'share.about':
    'All of it is in the link, after the #: the scenario, the order you chose, the step. Nothing is sent to a server.',
  'share.link': 'Link',
  'share.copy': 'Copy the link',
  'share.copyText': 'Copy the text',
  'share.copied': 'Copied',
  'share.copyFailed': 'This browser does not allow it. The text is selected: copy it with the keyboard.',
  'share.size': '{count} characters',
  'share.with': 'Opens',
  'share.withStep': 'at step {step} of {steps}',
  'share.withLanguage': 'in English',
  'share.withCode': 'with the code open',
  'share.withScenario': 'with the editor open',
  'share.qr': 'The link as a QR code',
  'share.qrTooDense': 'The link is too long for a QR code that a camera can read.',
  'share.text': 'As a message',
  'share.message': '“{title}”, step {step} of {steps}: {text}',
  'share.messageAll': '“{title}”: {text}',
  'share.tooLong':
    'This would be a link of {count} characters, and not every browser, chat or mail program passes on more than {most}. Send it as a file instead: whoever opens the page can drop it in.',
  'share.save': 'Save as a file',
} as const
