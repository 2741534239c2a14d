/**
 * The Typst program that draws a prepared paper. It is constant: the paper comes in as JSON (`sys.inputs.paper`) and
 * its texts are only ever shown as strings, so that markup in a name prints literally (security.md F8).
 * All measures that the two renderers share come with the data; the ones here are of drawing only.
 */
export const TEMPLATE = `
#let data = json(bytes(sys.inputs.paper))
#let red = rgb("#" + data.red)
#let em = data.character * 1pt
#let pitch = data.pitch * 1pt
// Typst hashes what a function captures at every call: what draws cells captures these, never the whole paper.
#let tracking = data.tracking * 1pt
#let faces = data.faces

#set document(title: data.plainTitle, author: data.mark.names, date: none,
  ..if data.leaving != none { (description: data.leaving.line, keywords: data.leaving.serial) })
#set block(spacing: 0pt)
#set par(spacing: 0pt, leading: 0pt)
#set text(lang: "zh", region: "cn", cjk-latin-spacing: none, hyphenate: false, ligatures: false, overhang: false,
  costs: (orphan: 0%, widow: 0%))

// Exact line pitch: the edges of the text make the line, whatever font a character falls back to.
#let lined(size, pitch, body) = {
  set text(
    size: size * 1pt,
    tracking: if size == 16 { tracking } else { 0pt },
    top-edge: pitch / 2 + size * 0.38pt,
    bottom-edge: -(pitch / 2 - size * 0.38pt),
  )
  body
}
#let face(name, bold: false, body) = {
  let own = faces.at(name)
  text(font: own.fonts, weight: if bold { "bold" } else { own.weight }, body)
}
// A word wider than its column comes in pieces: a break is allowed between them, nothing is added to the text.
#let pieces(run) = face(run.face, bold: run.bold, run.pieces.join(h(0pt)))
#show regex("[^\\s\\p{Han}\u3000-\u303f\uff00-\uffef]{24,}"): it => it.text.clusters().join(h(0pt))
#let runs(given) = [#given.map(pieces).join()]
#let body-text(body) = lined(16, pitch, face("fangsong", body))

#let attachments-note() = for (index, it) in data.attachmentNames.enumerate() {
  let label = if index == 0 { "附件：" } else { "" }
  let own = it.number.len() * em / 2
  let start = if index == 0 { 2 * em } else { 5 * em }
  if index == 0 { v(pitch) }
  block(width: 100%, sticky: data.signed, inset: (left: start), body-text(
    par(hanging-indent: own + if index == 0 { 3 * em } else { 0pt }, label + it.number + it.name)))
}
#let single-signature() = block(width: 100%, breakable: false, {
  let right-line(body, free) = align(right, body-text(body + h(free * em)))
  v(if data.signatures.len() > 0 { 3 * pitch } else { pitch })
  if data.signatures.len() > 0 { right-line(data.signatures.first(), data.signatureIndents.name) }
  if data.date != "" { right-line(data.date, data.signatureIndents.date) }
})
#let joint-signature() = block(width: 100%, breakable: false, body-text({
  let count = data.signatureColumns
  let date-at = calc.rem(data.signatures.len() - 1, count)
  set align(center)
  for row in data.signatures.chunks(count) {
    v(3 * pitch)
    grid(columns: (1fr,) * count, ..row)
  }
  grid(columns: (1fr,) * count, ..range(count).map(at => if at == date-at { data.date } else { [] }))
}))
#let signature() = if data.signatures.len() > 1 { joint-signature() } else { single-signature() }
#let closing = if data.closed {
  attachments-note()
  signature()
}

#let text-block(block-data) = {
  let amount = if block-data.indent { 2 * em } else { 0pt }
  let paragraph = body-text({
    set par(justify: block-data.align == "both", first-line-indent: (amount: amount, all: true))
    let side = (both: left, left: left, center: center, right: right).at(block-data.align)
    set align(side)
    // Attachments note and signature end the last paragraph; two last lines of a paragraph stay together.
    set text(costs: (widow: 100%, orphan: 100%)) if block-data.closing
    par(runs(block-data.runs) + if block-data.closing { linebreak() + box(width: 100%, closing) })
  })
  if block-data.standsAlone { heading(level: block-data.heading, paragraph) }
  else { block(width: 100%, paragraph) }
}
#show heading: it => block(above: 0pt, below: 0pt, width: 100%, sticky: true, it.body)

#let cell-align(cell) = (
  (left: left, center: center, right: right).at(cell.align)
    + (top: top, middle: horizon, bottom: bottom).at(cell.valign)
)
#let cell-body(cell, row, size) = {
  let content = lined(size, size * 1.4pt, cell.lines.map(line => par(runs(line) + sym.zws)).join())
  if row.minHeight == 0 { return content }
  // A strut beside the content holds the row open.
  grid(columns: (0pt, 1fr), align: (left, cell-align(cell)), block(height: row.minHeight * 1mm - 5pt), content)
}
#let table-cell(cell, row, y, size) = table.cell(
  x: cell.column, y: y, colspan: cell.colSpan, rowspan: cell.rowSpan,
  breakable: not row.whole,
  align: cell-align(cell),
  stroke: (
    top: if cell.openTop { none } else { 0.5pt }, bottom: if cell.openBottom { none } else { 0.5pt },
    left: 0.5pt, right: 0.5pt,
  ),
  cell-body(cell, row, size),
)
#let table-block(it) = {
  let size = it.size
  let cells = it.rows.enumerate().map(((y, row)) => row.cells.map(cell => table-cell(cell, row, y, size)))
  v(4pt, weak: true)
  if it.caption != "" {
    block(width: 100%, sticky: true, align(center, lined(14, pitch, face("hei", it.caption))))
  }
  table(
    columns: it.widths.map(width => width * 1mm),
    inset: (x: 4pt, y: 2.5pt),
    stroke: 0.5pt,
    ..if it.headRows > 0 { (table.header(..cells.slice(0, it.headRows).flatten()),) },
    ..cells.slice(it.headRows).flatten(),
  )
  v(4pt, weak: true)
}
#let blocks(given) = for it in given { if it.type == "table" { table-block(it) } else { text-block(it) } }

#let title-lines(title, above, below) = block(width: 100%, sticky: true, above: 0pt, below: 0pt, {
  v(above)
  align(center, lined(22, data.titlePitch * 1pt, face("xiaobiaosong", title.join(linebreak()))))
  v(below)
})

#let single-mark() = align(center, lined(data.markSize, data.markSize * 1.2pt,
  text(fill: red, face("xiaobiaosong", data.mark.names.first() + data.mark.suffix))))
#let joint-mark() = {
  let size = data.markSize
  let spread(name) = box(width: data.mark.longest * size * 1pt, name.clusters().join(h(1fr)))
  let names = data.mark.names.map(spread).join(linebreak())
  set align(center)
  lined(size, size * 1.35pt, text(fill: red, face("xiaobiaosong",
    grid(columns: 2, column-gutter: 12pt, align: center + horizon, names, data.mark.suffix))))
}
#let official-head() = {
  v(35mm)
  if data.mark.names.len() > 1 { joint-mark() } else { single-mark() }
  v(2 * pitch)
  align(center, body-text(if data.docNumber == "" { sym.zws } else { data.docNumber }))
  v(4mm - 5pt)
  line(length: 100%, stroke: 2pt + red)
  title-lines(data.title, 2 * pitch, if data.addressees == "" { pitch / 2 } else { pitch })
  if data.addressees != "" { block(width: 100%, sticky: true, body-text(par(justify: true, data.addressees))) }
}
#let qr(side) = image(bytes(data.qr.svg), format: "svg", width: side, height: side, alt: data.qr.caption)
#let captioned-qr() = box(width: 26mm, align(center, {
  qr(24mm)
  lined(9, 12pt, face("fangsong", data.qr.caption))
}))
#let table-head() = {
  let space = if data.qr == none { 8pt } else { 46pt }
  if data.qr != none { place(top + right, captioned-qr()) }
  title-lines(data.title, if data.qr == none { 0pt } else { space / 2 }, if data.qr == none { space } else { space / 2 })
  block(width: 100%, sticky: true, lined(12, 22pt, face("fangsong", grid(
    columns: (1fr, auto, 1fr), align: (left, center, right), data.headLine.left, data.headLine.middle, data.headLine.right,
  ))))
}

#let notes() = for note in data.notes {
  if data.kind == "official" { body-text(par(first-line-indent: (amount: 2 * em, all: true), note)) }
  else { v(4pt); lined(10.5, 18pt, face("fangsong", note)) }
}
#let tail() = {
  if not data.closed {
    attachments-note()
    if data.signed { signature() }
  }
  notes()
  if data.qr != none and data.kind == "official" { v(pitch / 2); captioned-qr() }
}

// 版记: thick rules outside (0.35 mm), a thin one between (0.25 mm), on the foot of the type area.
#let record() = place(bottom, float: true, clearance: pitch / 2, block(width: 100%, lined(14, 24pt, face("fangsong", {
  line(length: 100%, stroke: 0.35mm)
  if data.record.copyTo != "" {
    pad(x: 14pt, y: 1.5pt, par(justify: true, hanging-indent: 42pt, "抄送：" + data.record.copyTo))
    line(length: 100%, stroke: 0.25mm)
  }
  pad(x: 14pt, y: 1.5pt, data.record.printedBy + h(1fr) + data.record.printedOn)
  line(length: 100%, stroke: 0.35mm)
}))))

#let page-number() = context {
  let number = counter(page).get().first()
  set text(font: faces.song.fonts, size: 14pt)
  let label = "— " + str(number) + " —"
  if calc.odd(number) { align(right, pad(right: 14pt, label)) } else { align(left, pad(left: 14pt, label)) }
}
#let footer() = {
  if data.kind != "form" { page-number() }
  if data.leaving != none { block(above: 2pt, text(font: faces.song.fonts, size: 8pt, data.leaving.line)) }
}
#let sample-head() = align(center, lined(22, 30pt, face("hei", text(fill: luma(110), block(
  width: 100%, stroke: (top: 1.5pt + luma(110), bottom: 1.5pt + luma(110)), "样　　例")))))
#let sample-mark() = place(center + horizon, rotate(-35deg, face("hei", text(size: 130pt, fill: luma(236), "样例"))))

#let sheet(frame, body) = page(
  width: frame.width * 1mm, height: frame.height * 1mm,
  margin: (top: frame.top * 1mm, bottom: frame.bottom * 1mm, left: frame.left * 1mm, right: frame.right * 1mm),
  header: if data.sample { sample-head() }, header-ascent: 14mm - (37 - frame.top) * 0.9mm,
  footer: footer(), footer-descent: 4.5mm,
  background: if data.sample { sample-mark() },
  body,
)

#sheet(data.frame, {
  if data.kind == "official" { official-head() } else { table-head() }
  blocks(data.blocks)
  tail()
  if data.recordAt == -1 { record() }
})
#for (index, part) in data.parts.enumerate() {
  sheet(part.frame, {
    block(sticky: true, body-text(face("hei", part.label)))
    let space = if part.frame.landscape { 6pt } else { pitch }
    title-lines(part.title, space, space + if part.frame.landscape { 4pt } else { 0pt })
    blocks(part.blocks)
    if data.recordAt == index { record() }
  })
}
#if data.recordAt == data.parts.len() { sheet(data.frame, record()) }
`;
