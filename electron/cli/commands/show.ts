import type { Transcript } from '#shared/domain/transcripts.ts'
import { printJson, printLines, type CommandIo } from '../command-io.ts'
import { findTranscript } from '#shared/api/find-transcript.ts'
import { withProject } from '../project-session.ts'

export async function showTranscript(
  project: string,
  name: string,
  options: { json?: boolean },
  io: CommandIo,
): Promise<void> {
  const transcript = await withProject(project, io, async (session) => {
    const id = findTranscript(await session.ask('transcripts.list', {}), name)
    return session.ask('transcripts.get', { id })
  })
  if (options.json) printJson(io, toShownJson(transcript))
  else printLines(io, toShownLines(transcript))
}

/** DESIGN, section 5: speakers by name, offsets UTF-16 into `text`, end exclusive. */
function toShownJson(transcript: Transcript) {
  const { id, title, kind, date, time, place, language, publisher, url, original, revision, text } = transcript
  const names = speakerNames(transcript)
  return {
    id,
    title,
    kind,
    date,
    time,
    place,
    language,
    publisher,
    url,
    sha256: original.sha256,
    revision: revision.number,
    text,
    blocks: transcript.blocks.map(({ start, end, kind, speakerId, label, role }) => ({
      start,
      end,
      kind,
      speaker: names.get(speakerId) ?? null,
      label,
      role,
    })),
    speakers: transcript.speakers.map(({ name, labels, office, affiliation }) => ({
      name,
      labels,
      office,
      affiliation,
    })),
  }
}

function toShownLines(transcript: Transcript): string[] {
  const { title, kind, date, time, place, publisher, url, text, blocks } = transcript
  const names = speakerNames(transcript)
  const facts = [kind, date, time, place, publisher, url].filter((fact) => fact !== null)
  const body = blocks
    .filter((block) => block.kind !== 'furniture')
    .map((block) => {
      const words = text.slice(block.start, block.end)
      if (block.label !== null) return `${names.get(block.speakerId) ?? block.label}: ${words}`
      return block.kind === 'list-item' ? `${block.marker ?? '•'} ${words}` : words
    })
  return [title, facts.join(', '), '', body.join('\n\n')]
}

function speakerNames({ speakers }: Transcript): Map<string | null, string> {
  return new Map(speakers.map((speaker) => [speaker.id, speaker.name]))
}
