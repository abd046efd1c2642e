import { expect, type Page } from '@playwright/test'
import { ProjectWindow } from './project-window.ts'

/** What stands before a project is open. */
export class WelcomeScreen {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async startProject(title: string): Promise<ProjectWindow> {
    await this.page.getByRole('button', { name: 'New project' }).click()
    await this.page.getByLabel('Title').fill(title)
    await this.page.getByRole('button', { name: 'Create' }).click()
    return this.#entered(title)
  }

  async openSample(): Promise<ProjectWindow> {
    await this.page.getByRole('button', { name: 'Look at the sample project' }).click()
    return this.#entered('Varn Strait talks')
  }

  /** Opens a project from the list. */
  async openProject(title: string): Promise<ProjectWindow> {
    await this.page.getByRole('button', { name: title }).click()
    return this.#entered(title)
  }

  async #entered(title: string): Promise<ProjectWindow> {
    await expect(this.page.getByRole('banner')).toContainText(title)
    return new ProjectWindow(this.page)
  }
}
