import { z } from 'zod'

/**
 * Every object of a project is named by a UUIDv7 in lower case: ids survive the merging of two projects
 * and serve as the stable ids of exchange formats. The brand keeps the id of one kind of object from
 * being passed for another; it exists for the compiler only.
 */
const id = <Brand extends string>() => z.uuid().brand<Brand>()

export const ProjectId = id<'ProjectId'>()
export type ProjectId = z.infer<typeof ProjectId>
export const CoderId = id<'CoderId'>()
export type CoderId = z.infer<typeof CoderId>
export const EventId = id<'EventId'>()
export type EventId = z.infer<typeof EventId>
export const TranscriptId = id<'TranscriptId'>()
export type TranscriptId = z.infer<typeof TranscriptId>
export const RevisionId = id<'RevisionId'>()
export type RevisionId = z.infer<typeof RevisionId>
export const SpeakerId = id<'SpeakerId'>()
export type SpeakerId = z.infer<typeof SpeakerId>
export const ActorId = id<'ActorId'>()
export type ActorId = z.infer<typeof ActorId>
export const IssueId = id<'IssueId'>()
export type IssueId = z.infer<typeof IssueId>
export const CodeId = id<'CodeId'>()
export type CodeId = z.infer<typeof CodeId>
export const PassageId = id<'PassageId'>()
export type PassageId = z.infer<typeof PassageId>
export const PositionId = id<'PositionId'>()
export type PositionId = z.infer<typeof PositionId>
export const DisagreementId = id<'DisagreementId'>()
export type DisagreementId = z.infer<typeof DisagreementId>
export const SideId = id<'SideId'>()
export type SideId = z.infer<typeof SideId>
export const MemoId = id<'MemoId'>()
export type MemoId = z.infer<typeof MemoId>
export const TermId = id<'TermId'>()
export type TermId = z.infer<typeof TermId>
export const AnswerId = id<'AnswerId'>()
export type AnswerId = z.infer<typeof AnswerId>
export const SuggestionDismissalId = id<'SuggestionDismissalId'>()
export type SuggestionDismissalId = z.infer<typeof SuggestionDismissalId>
export const SiteRuleId = id<'SiteRuleId'>()
export type SiteRuleId = z.infer<typeof SiteRuleId>
export const ExportPresetId = id<'ExportPresetId'>()
export type ExportPresetId = z.infer<typeof ExportPresetId>
export const SavedSearchId = id<'SavedSearchId'>()
export type SavedSearchId = z.infer<typeof SavedSearchId>
