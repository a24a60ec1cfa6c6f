/**
 * The official layout (Hướng dẫn 05-HD/VPTW): A4, margins 20/20/30/15 mm, heads in two columns, body 14 pt justified on 20 pt lines with
 * 10 mm first lines, page number 10 mm from the top edge and none on page 1. A constant: what users wrote comes in as data only (JSON in
 * `sys.inputs`), is shown with `text()`, and is never read as markup.
 */
export const TEMPLATE = `
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title)
#set page(
  paper: "a4",
  margin: (top: 20mm, bottom: 20mm, left: 30mm, right: 15mm),
  background: context {
    let n = counter(page).get().first()
    if n > 1 { place(top + center, dx: 7.5mm, dy: 10mm, text(size: 14pt, str(n))) }
  },
)
#set text(font: "Tinos", size: 14pt, lang: "vi", hyphenate: false, overhang: false, ligatures: false, top-edge: 0.8em, bottom-edge: -0.2em)
#set par(leading: 6pt, spacing: 12pt, justify: false)

#let styled(r) = {
  let body = text(weight: if r.bold { "bold" } else { "regular" }, style: if r.italic { "italic" } else { "normal" }, r.text)
  if r.underline { underline(body) } else { body }
}
#let strong-line(size, body) = text(size: size, weight: "bold", body)

#let show-block(b) = {
  if b.kind == "table" {
    set par(first-line-indent: 0pt, justify: false)
    set text(size: 13pt)
    block(width: 100%, table(columns: b.shares.map(share => share * 1fr), stroke: 0.5pt, inset: 4pt, ..b.rows.flatten().map(cell => text(cell))))
  } else if b.centred {
    block(width: 100%, align(center, { set par(first-line-indent: 0pt); for r in b.runs { styled(r) } }))
  } else {
    set text(size: if b.small { 11pt } else { 14pt })
    par(justify: true, first-line-indent: (amount: 10mm, all: true), { for r in b.runs { styled(r) } })
  }
}

#grid(
  columns: (44%, 56%),
  align: center,
  {
    set par(spacing: 4pt, leading: 3pt)
    if data.superior != none { par(text(data.superior)) }
    if data.issuer != none { par(strong-line(14pt, data.issuer)) }
    par("*")
    if data.numberLine != none { par(text(data.numberLine)) }
    if data.typeWord == none { v(2pt); par(text(size: 12pt, style: "italic", data.title)) }
    if data.urgency != none { v(4pt); box(stroke: 1pt, inset: (x: 8pt, y: 4pt), strong-line(14pt, data.urgency)) }
    if data.copyMark != none { v(2pt); par(text(size: 12pt, data.copyMark)) }
  },
  {
    set par(spacing: 4pt, leading: 3pt)
    box(stroke: (bottom: 0.75pt), outset: (bottom: 1.5pt), strong-line(15pt, data.motto))
    v(12pt)
    par(text(style: "italic", data.placeDate))
  },
)
#v(10pt)
#if data.typeWord != none {
  block(width: 100%, align(center, {
    set par(spacing: 5pt)
    par(strong-line(16pt, data.typeWord))
    if data.title != "" { par(strong-line(14pt, data.title)) }
    par("-----")
  }))
  v(4pt)
}
#if data.addressed != none {
  block(width: 100%, inset: (left: 28mm), {
    set par(spacing: 5pt)
    if data.addressed.lines.len() == 1 { par({ text(data.addressed.word + ": "); text(data.addressed.lines.first()) }) }
    else {
      grid(columns: (auto, 1fr), column-gutter: 6pt, text(data.addressed.word + ":"), { for line in data.addressed.lines { par(hanging-indent: 8pt, text("- " + line)) } })
    }
  })
  v(4pt)
}
#for b in data.blocks { show-block(b) }
#let signed-as(s) = {
  set align(center)
  set par(spacing: 4pt, leading: 3pt)
  if s.onBehalf != none { par(strong-line(14pt, s.onBehalf)) }
  par(text(s.position))
}
#let signed(s, height: auto) = {
  block(width: 100%, height: height, signed-as(s))
  v(74pt)
  align(center, strong-line(14pt, s.name))
}
#let to-whom = if data.recipients.len() > 0 {
  set par(spacing: 3pt, leading: 2pt)
  par(underline(offset: 2.5pt, text("Nơi nhận:")))
  for line in data.recipients { par(hanging-indent: 6pt, text(size: 12pt, line)) }
}
#if data.signedBeside.len() > 0 {
  let all = data.signedBeside
  if data.signature != none { all.push(data.signature) }
  v(8pt)
  block(breakable: false, width: 100%, {
    // Names stand on one line, however many lines stand over each.
    layout(size => {
      let width = (size.width - 6pt * (all.len() - 1)) / all.len()
      let height = calc.max(..all.map(s => measure(block(width: width, signed-as(s))).height))
      grid(columns: (1fr,) * all.len(), column-gutter: 6pt, ..all.map(s => signed(s, height: height)))
    })
    v(8pt)
    to-whom
  })
} else if data.recipients.len() > 0 or data.signature != none {
  v(8pt)
  block(breakable: false, width: 100%, grid(
    columns: (50%, 50%),
    to-whom,
    if data.signature != none { signed(data.signature) },
  ))
}
#for annex in data.annexes {
  pagebreak()
  block(width: 100%, align(center, strong-line(14pt, annex.title)))
  v(6pt)
  for b in annex.blocks { show-block(b) }
}
`;
